// npm run warehouse-proof: installs three warehouses where they are missing and holds the written SQL
// against the workbook's numbers.
import {
  installWarehouseProof,
  isWarehouseProofInstalled,
  runWarehouseProof,
} from "./run-warehouse-proof";

if (!isWarehouseProofInstalled()) installWarehouseProof();
const { passed, failed } = runWarehouseProof();
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

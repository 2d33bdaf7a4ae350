import { closeBrowser } from "./open-workbench";

afterAll(closeBrowser);

import { serialDay } from "../excel/cells/serial-day";

/** Excel's serial number of this day where the user is. */
export function today(): number {
  const now = new Date();
  return serialDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
}

import { useEffect, useState } from "react";

/** So long a wait needs no explanation. */
const PATIENCE_IN_MILLISECONDS = 1000;

/** Whether something has been going on for longer than one waits without asking. */
export function useLate(isGoingOn: boolean): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isGoingOn) {
      return;
    }
    const timer = setTimeout(() => setIsLate(true), PATIENCE_IN_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isGoingOn]);
  return isGoingOn && isLate;
}

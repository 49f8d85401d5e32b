import { useEffect, useState } from 'react';

/** True once `waiting` has been true for so long that it should be seen; an edit that is answered at once flickers nothing. */
export function useLate(waiting: boolean, ms = 600): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), ms);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting, ms]);
  return late;
}

/** The mark of the program: a sun on the horizon, and its light on the water. */
export function Mark() {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d="M3 13h18M7 13a5 5 0 0 1 10 0M6.5 16.5h11M10 20h4" />
    </svg>
  );
}

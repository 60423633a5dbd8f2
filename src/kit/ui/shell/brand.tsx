// The mark of Carnet: a notebook with its tabs.
export function Mark({ size = 20 }: { readonly size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden style={{ flex: 'none' }}>
      <rect x="2.5" y="1.5" width="13" height="17" rx="3" fill="var(--accent)" />
      <path
        d="M16.5 5.2h1.2M16.5 10h1.2M16.5 14.8h1.2"
        stroke="var(--accent)"
        strokeWidth="2.2"
        strokeLinecap="round"
      />
      <path d="M6 6.5h6M6 10h4" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  )
}

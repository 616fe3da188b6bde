interface ProgressBarProps {
  label: string
  done: number
  /** 0 while it is not known yet. */
  total: number
}

export const ProgressBar = ({ label, done, total }: ProgressBarProps) => {
  const percent = total > 0 ? Math.min(100, Math.round((done / total) * 100)) : 0

  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={total > 0 ? percent : undefined}
      className="bg-ui-bg-component h-1.5 w-full overflow-hidden rounded-full"
    >
      <div
        className="bg-ui-bg-interactive h-full rounded-full transition-all duration-200"
        style={{ width: `${percent}%` }}
      />
    </div>
  )
}

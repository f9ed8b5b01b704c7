const barWidth = 8;
const gap = 2;
const height = 32;

/** Items a week as bars, with the same in words for those who do not see it. */
export function WeekPlot(props: { title: string; weeks: readonly number[] }) {
  const { weeks } = props;
  const most = Math.max(1, ...weeks);
  const words = `${props.title}: items a week over ${weeks.length} weeks, oldest first: ${weeks.join(', ')}`;
  const width = weeks.length * (barWidth + gap) - gap;
  return (
    <svg
      role="img"
      aria-label={words}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
    >
      <title>{words}</title>
      {weeks.map((items, at) => {
        const tall = items === 0 ? 1 : Math.max(2, Math.round((items / most) * height));
        return (
          <rect
            x={at * (barWidth + gap)}
            y={height - tall}
            width={barWidth}
            height={tall}
            fill={items === 0 ? '#768692' : '#005eb8'}
          />
        );
      })}
    </svg>
  );
}

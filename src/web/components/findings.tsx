import type { Problem } from '../../strategy/index.js';
import type { LineView } from './line-views.js';
import { Details } from './notices.js';
import { ProblemText } from './strategy-table.js';

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** "2 errors, 1 note"; '' for none. */
export function countFindings(problems: readonly Problem[]): string {
  return (['error', 'warning', 'note'] as const)
    .map((severity) => ({
      severity,
      count: problems.filter((problem) => problem.severity === severity).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => plural(count, severity))
    .join(', ');
}

/** What the check says, line by line, behind one summary; open where there is more than notes. */
export function Findings(props: {
  problems: readonly Problem[];
  lines: readonly LineView[];
  summary: string;
  /** Path of the page with the lines, where it is another. */
  page?: string;
}) {
  const { problems, lines } = props;
  if (problems.length === 0) return null;
  const placed = problems.map((problem) => ({
    problem,
    line: lines.find((line) => line.problems.includes(problem)),
  }));
  return (
    <Details
      summary={`${props.summary}: ${countFindings(problems)}`}
      open={problems.some(({ severity }) => severity !== 'note')}
    >
      <ul>
        {placed.map(({ problem, line }) => (
          <li>
            {line !== undefined && (
              <>
                <a href={`${props.page ?? ''}#${line.anchor}`}>Line {line.label}</a>{' '}
              </>
            )}
            <ProblemText problem={problem} />
          </li>
        ))}
      </ul>
    </Details>
  );
}

import type { Problem } from '../../strategy/index.js';
import type { LineView } from './line-views.js';
import { Details } from './notices.js';
import { findingsOf, ProblemText } from './strategy-table.js';

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

/** What the check says, line by line, behind one summary; open where something is said of no line. */
export function Findings(props: {
  problems: readonly Problem[];
  lines: readonly LineView[];
  summary: string;
  /** Path of the page with the lines, where it is another. */
  page?: string;
}) {
  const { problems, lines } = props;
  if (problems.length === 0) return null;
  const elsewhere = problems.filter(
    (problem) => !lines.some((line) => line.problems.includes(problem)),
  );
  const places = [
    ...lines.map((line) => ({ line, findings: findingsOf(line.problems) })),
    { line: undefined, findings: findingsOf(elsewhere) },
  ];
  return (
    <Details
      summary={`${props.summary}: ${countFindings(problems)}`}
      open={elsewhere.some(({ severity }) => severity !== 'note')}
    >
      <ul>
        {places.flatMap(({ line, findings }) =>
          findings.map((finding) => (
            <li>
              {line !== undefined && (
                <>
                  <a href={`${props.page ?? ''}#${line.anchor}`}>Line {line.label}</a>{' '}
                </>
              )}
              <ProblemText {...finding} />
            </li>
          )),
        )}
      </ul>
    </Details>
  );
}

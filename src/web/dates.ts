/** A day as British readers write it: 9 November 2026. Takes an instant or an ISO date. */
export function formatDay(date: Date | string): string {
  const instant = typeof date === 'string' ? new Date(`${date.slice(0, 10)}T12:00:00Z`) : date;
  return instant.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Europe/London',
  });
}

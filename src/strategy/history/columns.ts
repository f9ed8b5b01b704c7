/* The tables in which platforms print or export a history: what each column holds is told by its head. */

export type ColumnRole = 'label' | 'query' | 'limits' | 'hits' | 'note';

const heads: Readonly<Record<ColumnRole, RegExp>> = {
  label: /^(?:#|no\.?|number|set\s?#?|id|line|line\s?#|search (?:number|id#?|line|no\.?)|s\s?#)$/,
  query:
    /^(?:query|queries|searches|search terms?|searched for|search (?:query|statement|string|strategy)|terms?|search history)$/,
  limits: /^(?:filters?|limits?|limiters|limiters\/expanders)$/,
  hits: /^(?:results?|hits|items found|count|records|citations|(?:no\.|number) of (?:results|records|hits)|results count)$/,
  note: /^(?:|[\u25b2\u25bc]|sort by|search details|details|time|type|search type|actions?|annotations?|date|date run|databases?|last run via|add to builder|notes?|interface|saved)$/,
};

/**
 * What the columns hold, by the cells of the row above them; null where the row is no head of a history's table.
 * "Search" heads the queries, or their numbers where another column is headed "Query".
 */
export function columnsOf(cells: readonly string[]): readonly ColumnRole[] | null {
  if (cells.length < 2 || cells.length > 16) return null;
  const names = cells.map((cell) => cell.slice(0, 40).trim().toLowerCase());
  const hasQuery = names.some((name) => heads.query.test(name));
  const roles: ColumnRole[] = [];
  for (const name of names) {
    const role: ColumnRole | undefined =
      name === 'search' || name === 'search history'
        ? hasQuery && name === 'search'
          ? 'label'
          : 'query'
        : (Object.keys(heads) as ColumnRole[]).find((each) => heads[each].test(name));
    if (role === undefined) return null;
    roles.push(role);
  }
  const queries = roles.filter((role) => role === 'query').length;
  return roles[0] === 'label' && queries === 1 ? roles : null;
}

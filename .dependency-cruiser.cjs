/** The import rules of ARCHITECTURE.md, one sentence each. */
const features = 'bank|feeds|evidence|bulletins|delivery|accounts|mail|strategy|db|vocabulary';
const owner = (name, library, path) => ({
  name,
  comment: `${library} has one owner.`,
  severity: 'error',
  from: { path: '^src', pathNot: path },
  to: { path: `node_modules/${library}(/|$)` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'No import goes in a circle (types may name each other).',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'strategy-is-pure',
      comment: 'The language imports nothing from outside its folder.',
      severity: 'error',
      from: { path: '^src/strategy/' },
      to: { pathNot: '^src/strategy/' },
    },
    {
      name: 'features-by-their-door',
      comment: 'A feature is imported only through its index.ts.',
      severity: 'error',
      from: { path: `^src/([^/]+)/` },
      to: { path: `^src/(${features})/`, pathNot: [`^src/(${features})/index\\.ts$`, '^src/$1/'] },
    },
    {
      name: 'mains-by-the-door',
      comment: 'main, cli and the other single files use the doors too.',
      severity: 'error',
      from: { path: '^src/[^/]+\\.ts$' },
      to: { path: `^src/(${features})/`, pathNot: `^src/(${features})/index\\.ts$` },
    },
    {
      name: 'not-through-the-own-door',
      comment: 'Inside a feature nothing goes through its own door.',
      severity: 'error',
      from: { path: `^src/(${features})/`, pathNot: '/index\\.ts$' },
      to: { path: '^src/$1/index\\.ts$' },
    },
    {
      name: 'features-know-no-edge',
      comment: 'Features never import web, api or jobs.',
      severity: 'error',
      from: { path: `^src/(${features})/` },
      to: { path: '^src/(web|api|jobs)/' },
    },
    {
      name: 'edges-know-no-database',
      comment: 'web, api and jobs never touch the database (types only).',
      severity: 'error',
      from: { path: '^src/(web|api|jobs)/' },
      to: { path: '^src/db/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'direction-feeds',
      severity: 'error',
      from: { path: '^src/feeds/' },
      to: { path: '^src/(evidence|bank|bulletins|delivery)/' },
    },
    {
      name: 'direction-evidence',
      severity: 'error',
      from: { path: '^src/evidence/' },
      to: { path: '^src/(bank|bulletins|delivery)/' },
    },
    {
      name: 'direction-bank',
      severity: 'error',
      from: { path: '^src/bank/' },
      to: { path: '^src/(feeds|evidence|bulletins|delivery)/' },
    },
    {
      name: 'direction-bulletins',
      severity: 'error',
      from: { path: '^src/bulletins/' },
      to: { path: '^src/delivery/' },
    },
    {
      name: 'direction-base',
      comment: 'db, mail and accounts know no feature above them.',
      severity: 'error',
      from: { path: '^src/(db|mail|accounts)/' },
      to: { path: '^src/(feeds|evidence|bank|bulletins|delivery)/' },
    },
    {
      name: 'drizzle-in-queries',
      comment: 'drizzle appears only in db/ and queries files.',
      severity: 'error',
      from: { path: '^src', pathNot: ['^src/db/', 'queries\\.ts$'] },
      to: { path: 'node_modules/(drizzle-orm|postgres)(/|$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'hono-at-the-edge',
      severity: 'error',
      from: { path: '^src', pathNot: ['^src/(web|api)/', '^src/main\\.ts$'] },
      to: { path: 'node_modules/(hono|@hono)(/|$)' },
    },
    owner('one-owner-lunr', 'lunr', '^src/bank/search/lunr-'),
    owner('one-owner-rss-parser', 'rss-parser', '^src/feeds/parse-feed\\.ts$'),
    owner('one-owner-mjml', 'mjml', '^src/bulletins/render-'),
    owner('one-owner-node-cron', 'node-cron', '^src/jobs/schedule\\.ts$'),
    owner('one-owner-nodemailer', 'nodemailer', '^src/mail/'),
    owner('one-owner-undici', 'undici', '^src/feeds/'),
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src', pathNot: ['\\.d\\.ts$', '^src/web/public/'] },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};

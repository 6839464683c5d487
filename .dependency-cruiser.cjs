/** The arrows of the house. `npm run check` and test/architecture.test.ts hold them. */
const loading = '(^|/)load[^/]*\\.ts$';
module.exports = {
  forbidden: [
    {
      name: 'only-channel-knows-teams',
      comment: 'botbuilder and restify are behind channel/, so that they can be replaced',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/channel/' },
      to: { path: 'node_modules/(botbuilder|botframework-[^/]*|restify)/' },
    },
    {
      name: 'only-main-imports-channel',
      comment: 'the channel is an edge: nothing inside may know how a person is reached',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(channel/|main\\.ts$)' },
      to: { path: '^src/channel/' },
    },
    {
      name: 'core-knows-no-shell',
      comment: 'the pure folders are given what they need',
      severity: 'error',
      from: {
        path: '^src/(session|lenses|questions|answers|safeguards|thought|knowledge|reading|follow-up|voices|training|audit|retention|rights|roles)/',
      },
      to: { path: '^src/(channel|storage|model|cli)/' },
    },
    {
      name: 'core-has-no-io',
      comment:
        'no file, network, clock or random in the pure folders; load*.ts reads content at start and says so by its name',
      severity: 'error',
      from: {
        path: '^src/(session|lenses|questions|answers|safeguards|thought|reading|follow-up|voices|training|audit|retention|rights|roles)/',
        // What the reminders and the daily deletions wait by.
        pathNot: [loading, '^src/follow-up/loop\\.ts$'],
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-storage-knows-the-database',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/' },
      to: { path: 'node_modules/(@electric-sql|drizzle-orm|pg)/' },
    },
    {
      name: 'only-model-knows-the-model',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/model/' },
      to: { path: 'node_modules/(@energetic-ai|openai|cockatiel)/' },
    },
    {
      name: 'only-keys-know-the-vault',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/storage/keys/' },
      to: { path: 'node_modules/@azure/keyvault' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default'] },
  },
};

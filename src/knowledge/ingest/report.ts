/** What became of one document: one line of JSON on standard output. */
export type Report = {
  readonly path: string;
  readonly status: 'read' | 'unchanged' | 'changed' | 'retired' | 'skipped' | 'quarantined' | 'accepted';
  readonly document: string | null;
  readonly passages: number;
  readonly pages: number | null;
  readonly reason: string | null;
};

/** After these, what a bot finds is as it was. */
const same: ReadonlySet<Report['status']> = new Set(['unchanged', 'skipped', 'quarantined']);

/** One sentence for the end: how many of each, and what follows for the bot. */
export function totalsOf(reports: readonly Report[]): string {
  const count = (status: Report['status']) => reports.filter((report) => report.status === status).length;
  const parts = (['read', 'changed', 'unchanged', 'accepted', 'retired', 'skipped', 'quarantined'] as const)
    .filter((status) => count(status) > 0)
    .map((status) => `${count(status)} ${status}`);
  const passages = reports.reduce((sum, report) => sum + (report.status === 'retired' ? 0 : report.passages), 0);
  if (parts.length === 0) return 'There was no document there.';
  const total = `${reports.length} ${reports.length === 1 ? 'document' : 'documents'}: ${parts.join(', ')}; ${passages} passages can be found.`;
  const news = reports.some(({ status }) => !same.has(status));
  return news ? `${total} A bot that is running finds them after its next start.` : total;
}

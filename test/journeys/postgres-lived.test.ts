import { thePostgres } from '../storage/postgres.ts';
import { livedJourneys } from './lived.ts';

const postgres = thePostgres();
livedJourneys('a PostgreSQL server', async () => ({ DATABASE_URL: await postgres().fresh() }));

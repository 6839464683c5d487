import { thePostgres } from '../storage/postgres.ts';
import { conversationJourneys } from './conversation.ts';

const postgres = thePostgres();
conversationJourneys('a PostgreSQL server', async () => ({ DATABASE_URL: await postgres().fresh() }));

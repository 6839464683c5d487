import { conversationJourneys } from './conversation.ts';

conversationJourneys('the embedded database', async () => ({}));

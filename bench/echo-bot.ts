import { ActivityHandler, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';
import { processWith } from '../src/channel/adapter.ts';

/** The least that a bot on this stack can do: what `bench/turns.ts` measures ours against. */
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`You said: ${context.activity.text}`);
  await next();
});
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.get('/health', (_request, response, next) => {
  response.send(200, {});
  next();
});
server.post('/api/messages', async (request, response) => {
  await processWith(adapter, bot, request, response);
});
server.listen(Number(process.env['PORT']), '127.0.0.1');

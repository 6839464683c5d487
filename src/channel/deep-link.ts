/**
 * Opens a person's own chat with the bot, from anywhere in Teams. `appId`: the bot's own. By the bot and not by the app, since an app has
 * another id in each catalogue that it is put into, and a bot has one.
 */
export function chatWith(appId: string): string {
  const link = new URL('https://teams.microsoft.com/l/chat/0/0');
  link.searchParams.set('users', `28:${appId}`);
  return link.href;
}

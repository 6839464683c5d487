import type { Refusal } from '../../session/reply.ts';
import { urgent } from './urgent.ts';

/** Why a command was not followed: what happened, what was kept, what to do next. */
export const refusals: Readonly<Record<Refusal, string>> = {
  'no-account-yet':
    'There is nothing to look at yet. Tell me about a case in a few sentences and I will ask one question.',
  'no-open-challenge': 'No question is open just now. Tell me more, or say “finish” for a short summary.',
  'nothing-to-finish':
    'There is nothing to finish yet. Tell me about a case in a few sentences whenever you are ready.',
  'card-from-ended-session':
    'That card is from a session that has ended; its record is unchanged. Tell me about a case to begin another.',
  'card-from-earlier-challenge':
    'That card is from an earlier question. Nothing was changed; the latest question is still open.',
  'card-from-earlier-step':
    'That card is from earlier in the session. Nothing was changed; go on with the latest card.',
  'too-long': `That is more than I can read at once (20,000 characters), so it was neither read nor kept. ${urgent.first} Then send the part that matters most, in a few paragraphs.`,
  'not-filled-in': `I could not read what was filled in on that card, so nothing was kept. ${urgent.first} Then fill it in again, or type it as a message.`,
  'nothing-filled-in': 'Nothing was filled in, so nothing was kept. Write a few words first, or say “next step”.',
  'date-in-the-past': 'That day has gone by, so nothing was kept. Choose today or a later day, or leave the day out.',
  'view-was-challenged':
    'A question has been asked already, so a first view can no longer be kept. Finish, and begin again to keep one.',
  'reflect-alone':
    'That is for you alone, so I did not begin it here. Open our own chat and say it there; or say “group” to begin with the others here.',
  'needs-a-group': 'That needs more than one person. Nothing was changed; say it in a group chat or a channel with me.',
  'already-open':
    'A session is open here already, so no other was begun. Go on with it, or say “finish” to end it first.',
  'no-session-yet':
    'No session has begun here. Tell me about a case in a few sentences, or say “reflect”; in a group, say “group”.',
  'no-steps': 'This session has no steps to go through. Answer, add something, or say “finish”.',
  'not-the-lead': 'Only whoever leads can do that. You can answer, add something, or press Source.',
  'nobody-leads': 'Nobody leads just now, so nothing was changed. Whoever wants to lead says “lead”.',
  'you-lead': 'You lead already. Nothing was changed; press Next when the group is ready.',
  paused: 'The session is paused, so that was not kept. Whoever leads says “go on”; then send it again.',
  'group-full':
    'Thirty people take part already, so yours was not kept. Ask one of them to say it for you, or to leave.',
  'supervision-of-two':
    'Supervision is for two people, and two take part already, so yours was not kept. For more, finish and say “group”.',
  'not-in-session':
    'Only those who take part can do that, or be handed it. Nothing was changed; whoever says something in the session takes part from then on.',
  'nobody-missing':
    'There is nobody left to ask about on that list. Mark who was not heard from, or say “next step” to go on.',
  'no-such-item': 'I can no longer find that. Nothing was changed; say “actions” for what there is now.',
  'only-alone': 'That is yours alone, so I do not show it here. Open our own chat and say it there.',
  'quiet-needs-a-group':
    'Quiet words need a group session. Nothing was changed; say “group” in a group chat to begin one.',
  'no-quiet-words':
    'You take part in no group where quiet words are on, so your words were not kept. Tell someone you trust, or ask whoever leads to turn them on.',
  'too-few-for-quiet':
    'Fewer than four people take part, and they would know whose worry it is. So it was not kept or passed on. Tell someone you trust, or wait for more people.',
  'too-early-for-quiet':
    'The group is still saying what each of them holds, so nothing is put to it yet. It was not kept or passed on; tell me again when the questions have begun.',
  'no-question-for-that':
    'I have no question that fits what you wrote, so nothing was put to the group. Write it in other words, or tell someone you trust.',
  'nothing-to-mask':
    'I found nothing new to mask in that, so nothing was changed. Write the name as it stands in what was said.',
  'masked-with-others':
    'In a session with others, what was masked stays masked, and that cannot be changed in your own chat either. Nothing was changed; go on with the placeholder.',
  'never-spared':
    'Numbers, addresses, dates of birth and whatever else is known by its form always stay masked. Nothing was changed; go on with the placeholder.',
  'no-longer-known':
    'I no longer know what stood there, so nothing was changed. Write the word again, say “masked”, and press then.',
  'not-masked-here':
    'That is neither masked nor in doubt here any more, so nothing was changed. Say “masked” for what is.',
  'part-of-a-name':
    'That word is part of a name that I mask, or may be meant by one, so nothing was changed and it stays as it is. Say “masked” to see the names.',
  'no-model-here':
    'No language model is set up here, so nothing leaves this bot, and nothing was changed: just go on, the questions come from its own bank.',
  'not-your-role':
    'Your role here does not include that, so nothing was changed. Whoever runs this bot decides who may do it; ask them.',
  'no-such-hold':
    'That is held already, or there is no such hold to lift. Nothing was changed. Say “hold”, the id of a session or a person, and the reason.',
  'hold-without-reason':
    'An order to keep something needs a reason, so nothing was changed. Say “hold”, the id, and why.',
  'train-elsewhere':
    'Exercises for a room run in Teams, so nothing was changed. Leave this conversation, and type `npm run --silent cli -- scenario list` to see what you can play alone.',
};

import { says } from '../tone/says.ts';

/** What waits for one answer. */
export const leading = says('leading', 'This waits for one answer. Let the person answer it either way.', [
  /\b(don't you|do you not|wouldn't (you|it|that|they)|isn't (it|that|this)|aren't (they|you)|surely|obviously|clearly|of course|undoubtedly|evidently)\b/i,
  /,\s*(right|correct|no|yes|eh|yeah|agreed|or not|would you say|isn't it|don't you agree|do you)\?$/i,
  /\b(who|what|how|where|which|when) (\w+ )?(wouldn't|couldn't|doesn't|don't|didn't|isn't|aren't|won't|shouldn't)\b|\bwouldn't\b/i,
  /\b(what|who|how) else (could|can|would|might) .{0,60}\b(but|except|other than|if not)\b(?! what)|\bother than that\b|\bwhat, if not\b|\bwhat other explanation (is|can|could)\b/i,
  /\b(what|how much|how many) (more|further|longer|else) (evidence |proof |calls? |incidents? |contacts? )?(do|does|will|would|did|is|are|must|has|have)?\s*(you|they|it|we)?\s*(need|take|want|happen|needed)\b|\bhow many more\b|\bwill it take\b/i,
  /\b(you|your \w+|anyone|they|we|them|her|him|us)( are| is| be| feel)? so (sure|certain|confident)\b|\bhow can (you|anyone|anybody|we|they) (be|really|know|say|trust)\b|\bwhat makes you (so|think|believe|sure|certain)\b/i,
  /(?<!\bwere )\b(really|actually|truly|honestly|genuinely|deep down|in truth|to be honest|let's face it)\b(?! (understood|heard|listened))/i,
  /(?<!\b(been|was|were|are|is|have|has|had|is) )\bgiven (that|the|how|his|her|their|its)\b|\bknowing (that|what|how)\b|\bin (the )?light of\b|\bin spite of (that|all)\b|\bdespite\b|\bsince (it|that|he|she) sounds\b/i,
  /\bwhen will you (accept|admit|see|stop|face)\b|\b(admit|accept that|face up to)\b|\bbefore you see it\b/i,
  /\bhow (does|can|could) (a|an|any) (\w+ )?(baby|child|toddler|mother|father|parent|mum|dad)\b/i,
  /\bwhat is it about \S+( \S+)? that (makes|made|means)\b/i,
]);

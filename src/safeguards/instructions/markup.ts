import type { Sign } from './phrase.ts';

/** Marks that belong between machines and stand in no text for people: roles of a chat, calls of a tool, addresses that do something. */
export const marks: readonly Sign[] = [
  ...[
    /<\|[a-z_]{2,24}\|>/g,
    /\[\/?inst\]|<<\/?sys>>/g,
    /<\/?(?:system|assistant|developer|im_start|im_end|sys)>/g,
    /(?:^|\n)[ \t]*#{2,6}[ \t]*(?:system|assistant|user|human)[ \t]*:/g,
    /[[{]\s*[#/]?(?:system|ai|assistant|bot|model)\b[ a-z]{0,20}[:}\]]/g,
    /\b(?:allow|enable|disable|set|skip|bypass|ask)_[a-z_]{3,40}\s*=\s*(?:true|false|on|off|0|1)\b/g,
    /"role"\s*:\s*"(?:system|assistant|developer)"/g,
    /\b(?:begin|end) (?:of )?(?:system|hidden) (?:prompt|instructions?|message)\b/g,
    /(?:^|[\n.?!] ?)(?:human|user|question) ?: [^\n]{1,200}\n[ \t]*(?:assistant|ai|bot) ?: /g,
  ].map((pattern) => ({ kind: 'markup' as const, certain: true, begins: false, pattern })),
  ...[
    /"(?:tool_calls?|function_call|tool_use|tool_choice)"/g,
    /"name"\s*:\s*"\w{2,60}"\s*,\s*"(?:arguments|parameters|input)"\s*:/g,
    /<\/?(?:tool_call|function_calls?|invoke|tool)\b[^>]{0,80}>/g,
  ].map((pattern) => ({ kind: 'tool' as const, certain: true, begins: false, pattern })),
  ...[
    /\b(?:javascript|vbscript)\s*:\s*[\w(]/g,
    /\bdata\s*:\s*(?:text\/html|image\/svg|application\/)[^\s]{0,20}/g,
    /<[a-z]{1,12}\b[^>]{0,300}\bon[a-z]{3,20}\s*=/g,
    /<script\b/g,
    /!\[[^\]]{0,200}\]\(\s*https?:[^)\s]{0,300}[?&][\w.-]{1,40}=/g,
    /<img\b[^>]{0,300}\bsrc\s*=\s*["']?https?:[^>\s]{0,300}\?[^>\s]{1,300}=/g,
    /\bhttps?:[^\s)]{0,200}\{\{?\s*\w{2,30}\s*\}?\}/g,
  ].map((pattern) => ({ kind: 'link' as const, certain: true, begins: false, pattern })),
];

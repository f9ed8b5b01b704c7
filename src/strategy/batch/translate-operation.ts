import { parse } from '../parse.js';
import { translate } from '../translate/translate.js';
import { platformIn } from './platform-in.js';
import { RefusedRequest, type Request } from './request.js';

/** op "translate": the text on the platform `to`, and the report of all that is not exact. */
export function answerTranslate({ fields, text, platform }: Request): Record<string, unknown> {
  const to = platformIn(fields, 'to');
  if (!to) throw new RefusedRequest('"to" must name the platform to translate to.');
  const { shape } = fields;
  if (shape !== undefined && shape !== null && shape !== 'lines' && shape !== 'single')
    throw new RefusedRequest('"shape" must be "lines" or "single".');
  const strategy = parse(text, platform ? { platform } : {});
  const {
    platform: from,
    text: written,
    report,
    problems,
  } = translate(strategy, to, shape ? { shape } : {});
  return { platform: from, to, text: written, report, problems };
}

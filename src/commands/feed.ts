import { UsageError, type Command } from './command.js';
import { answerLines } from './json-lines.js';

export const feed: Command = {
  usage: `usage:
  searchbank feed batch < requests.jsonl > results.jsonl   the items of feed documents, one result for each request, in order

A request is {"id", "path" or "base64", "contentType"?, "url"?, "headers"?}.
`,
  async run([verb, ...args]) {
    if (verb !== 'batch' || args.length > 0)
      throw new UsageError(
        `searchbank feed: there is no "${[verb ?? '', ...args].join(' ').trim()}".`,
      );
    const { answerFeedRequest } = await import('../feeds/index.js');
    await answerLines(answerFeedRequest);
  },
};

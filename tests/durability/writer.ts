// Stores articles one by one, printing each id once it is acknowledged: node writer.ts FILE NAME COUNT
import { parseText } from '@broadsheet/article/text';
import { openSqliteStore } from '@broadsheet/store/sqlite';

const [path = '', name = '', count = '0'] = process.argv.slice(2);
const store = openSqliteStore({ path });
for (let i = 0; i < Number(count); i++) {
  const { article } = parseText(
    `Bridge ${i} of ${name} opens\n\nThe council met in the old town hall and talked until late about it.\n\nNobody left before the vote was counted.\n`,
    { language: 'en' },
  );
  if (!article) throw new Error('no article');
  process.stdout.write(`${(await store.put({ article })).id}\n`);
}
await store.close();

import { type ChildProcess, fork } from 'node:child_process';

/** A helper process that answers one question at a time. */
export interface Child {
  readonly pid: number;
  ask<Answer>(question: unknown): Promise<Answer>;
  stop(): void;
}

/** `file` beside this one; it ends when its channel does. */
export function startChild(file: string): Child {
  const child = fork(new URL(file, import.meta.url), [], { serialization: 'advanced' });
  return {
    pid: child.pid ?? 0,
    ask: <Answer>(question: unknown) => answerTo<Answer>(child, question),
    stop() {
      if (child.connected) child.disconnect();
    },
  };
}

function answerTo<Answer>(child: ChildProcess, question: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`a helper of the benchmark ended (${code})`));
    child.once('exit', onExit);
    child.once('message', (answer) => {
      child.off('exit', onExit);
      resolve(answer as Answer);
    });
    child.send(question as object);
  });
}

/** The other side: `reply` answers each question. */
export function answerWith<Question>(reply: (question: Question) => unknown): void {
  process.on('message', (question: Question) => {
    void Promise.resolve(reply(question)).then((answer) => process.send?.(answer ?? {}));
  });
  process.on('disconnect', () => process.exit(0));
}

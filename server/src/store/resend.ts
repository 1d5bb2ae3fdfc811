import type { Owner } from './configuration.ts';
import { resend } from './sql/resend.ts';
import type { Transactions } from './transactions.ts';

export interface Resends {
  /** Sends a message to an endpoint once more, as soon as this has been committed. A disabled endpoint gets nothing. */
  resend(owner: Owner, messageId: string, endpointId: string): Promise<void>;
}

interface Dependencies {
  readonly transactions: Transactions;
  /** Tells the requeuer that something is due. */
  readonly wake: () => void;
}

export function createResends({ transactions, wake }: Dependencies): Resends {
  return {
    resend({ applicationId }, messageId, endpointId) {
      return transactions.write(async (em) => {
        await em.execute(resend, [endpointId, applicationId, messageId, messageId]);
        transactions.afterCommit(wake);
      });
    },
  };
}

import type { KindWords } from "./kind-words";
import { accounts } from "./kinds/accounts";
import { churn } from "./kinds/churn";
import { contacts } from "./kinds/contacts";
import { opportunities } from "./kinds/opportunities";
import { orderLines } from "./kinds/order-lines";
import { orders } from "./kinds/orders";
import { people } from "./kinds/people";
import { products } from "./kinds/products";
import { revenue } from "./kinds/revenue";
import { subscriptions } from "./kinds/subscriptions";
import { surveys } from "./kinds/surveys";
import { tickets } from "./kinds/tickets";

export type { KindWords, ListKind, ValueShape } from "./kind-words";

/** Every kind of list, its names and its fields with their words in seven languages. */
export const kinds: readonly KindWords[] = [
  accounts,
  contacts,
  opportunities,
  orders,
  orderLines,
  revenue,
  tickets,
  surveys,
  subscriptions,
  churn,
  products,
  people,
];

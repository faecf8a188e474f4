import { connectionResolvers } from '../../shared/connection.ts';
import { mergeResolvers } from '../../shared/merge-resolvers.ts';
import { contactOf } from '../item/contact.ts';
import { kindResolvers, listResolvers } from '../item/kind-resolvers.ts';
import { findItem } from '../item/load-items.ts';
import { canWrite } from '../item/visibility.ts';
import type { Resolvers } from '../schema.types.ts';
import { announceFunding } from './announce-funding.ts';
import { approvePost } from './approve-post.ts';
import { declinePost } from './decline-post.ts';
import { listPosts } from './list-posts.ts';
import { mailingLists } from './mailing-list.ts';
import { postToList } from './post-to-list.ts';
import { subscribe } from './subscribe.ts';

export const mailingListResolvers: Resolvers = mergeResolvers<Resolvers>(
  kindResolvers(mailingLists, 'MailingList'),
  listResolvers(mailingLists, 'MailingList', { list: 'mailingLists', sort: 'TITLE' }),
  {
    Mutation: {
      subscribe: (_mutation, args, context) => subscribe(context, args),
      postToList: (_mutation, args, context) => postToList(context, args),
      approvePost: (_mutation, args, context) => approvePost(context, args),
      declinePost: (_mutation, args, context) => declinePost(context, args),
      announceFunding: (_mutation, args, context) => announceFunding(context, args),
    },
    MailingList: {
      contact: contactOf,
      address: ({ mailbox }, _args, { mailDomain }) => `${mailbox}@${mailDomain}`,
      subscriberCount: ({ id: listId }, _args, { db, viewer, city }) =>
        canWrite(viewer, city) ? db.subscription.count({ where: { listId, state: 'CONFIRMED' } }) : null,
      posts: ({ id }, args, context) => listPosts(context, id, args),
    },
    ListPost: { list: ({ listId }, _args, context) => findItem(context, mailingLists, listId) },
    ListPostConnection: connectionResolvers,
  },
);

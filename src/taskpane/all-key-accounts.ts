/** What is asked for about all key accounts, in one part of the pane's code that comes when it is needed. */
export { makePack as pack } from "../actions/make-pack";
export { createPortfolioReview as portfolio } from "../actions/create-portfolio-review";
export { createScorecard as scorecard } from "../actions/create-scorecard";

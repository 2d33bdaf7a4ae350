import { Component, type ReactNode } from "react";
import { FailureNotice } from "../notices/FailureNotice";

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

interface ErrorBoundaryState {
  readonly failure: unknown;
  readonly isBroken: boolean;
}

/** A page that cannot be drawn says so and can be tried again; React knows this only as a class. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { failure: null, isBroken: false };

  static getDerivedStateFromError(failure: unknown): ErrorBoundaryState {
    return { failure, isBroken: true };
  }

  override render(): ReactNode {
    if (!this.state.isBroken) {
      return this.props.children;
    }
    return (
      <div style={{ padding: 12 }}>
        <FailureNotice
          failure={this.state.failure}
          onRetry={() => this.setState({ failure: null, isBroken: false })}
        />
      </div>
    );
  }
}

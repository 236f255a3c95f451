package sightline.app.ui;

import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.DynamicTestInvocationContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/**
 * Starts the toolkit once and runs every test body, and what stands before and after it, on the FX
 * thread. {@code @ExtendWith(FxTest.class)} on the class is all a test of a screen needs.
 */
public final class FxTest implements BeforeAllCallback, InvocationInterceptor {
  private static final long PATIENCE_SECONDS = 120;

  /** Starts the toolkit when the first test needs it; it lives until the process ends. */
  private static final class Toolkit {
    static {
      CountDownLatch started = new CountDownLatch(1);
      Platform.startup(started::countDown);
      try {
        if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new IllegalStateException("the toolkit did not start");
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while the toolkit started", e);
      }
      Platform.setImplicitExit(false);
    }

    private Toolkit() {}

    static void start() {
      // being called is enough
    }
  }

  /** For a test that drives the keyboard or mouse from its own thread, as a person would. */
  public static void startToolkit() {
    Toolkit.start();
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    Toolkit.start();
  }

  @Override
  public void interceptBeforeEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    onFxThread(invocation);
  }

  @Override
  public void interceptTestMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    onFxThread(invocation);
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    onFxThread(invocation);
  }

  @Override
  public <T> T interceptTestFactoryMethod(
      Invocation<T> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    return onFxThread(invocation);
  }

  @Override
  public void interceptDynamicTest(
      Invocation<Void> invocation, DynamicTestInvocationContext test, ExtensionContext context)
      throws Throwable {
    onFxThread(invocation);
  }

  @Override
  public void interceptAfterEachMethod(
      Invocation<Void> invocation,
      ReflectiveInvocationContext<Method> method,
      ExtensionContext context)
      throws Throwable {
    onFxThread(invocation);
  }

  private static <T> T onFxThread(Invocation<T> invocation) throws Throwable {
    CompletableFuture<T> outcome = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            outcome.complete(invocation.proceed());
          } catch (Throwable problem) {
            outcome.completeExceptionally(problem);
          }
        });
    try {
      return outcome.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      throw e.getCause();
    } catch (TimeoutException e) {
      throw new AssertionError("the test did not end on the FX thread", e);
    }
  }
}

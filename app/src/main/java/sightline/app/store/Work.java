package sightline.app.store;

/**
 * Something done with a store in one go.
 *
 * @param <T> what comes out
 * @param <X> what else may go wrong
 */
@FunctionalInterface
public interface Work<T, X extends Exception> {
  T run() throws StoreException, X;
}

import java.nio.file.Path;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** A Neo4j without authentication in the folder that is named; prints its Bolt address and stops with standard input. */
public class Neo4jServer {
  public static void main(String[] arguments) throws Exception {
    try (Neo4j neo4j = Neo4jBuilders.newInProcessBuilder(Path.of(arguments[0])).withDisabledServer().build()) {
      System.out.println(neo4j.boltURI());
      System.out.flush();
      System.in.read();
    }
  }
}

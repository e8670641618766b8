import java.io.PrintStream;
import org.apache.tinkerpop.gremlin.process.traversal.IO;
import org.apache.tinkerpop.gremlin.process.traversal.dsl.graph.GraphTraversalSource;
import org.apache.tinkerpop.gremlin.structure.Edge;
import org.apache.tinkerpop.gremlin.structure.Vertex;
import org.apache.tinkerpop.gremlin.tinkergraph.structure.TinkerGraph;

/** Reads GraphML as TinkerPop does and prints `node ID LABEL label` and `edge ID SOURCE TARGET LABEL` lines. */
public class ReadWithTinkerGraph {
  public static void main(String[] arguments) throws Exception {
    GraphTraversalSource g = TinkerGraph.open().traversal();
    g.io(arguments[0]).with(IO.reader, IO.graphml).read().iterate();
    PrintStream out = new PrintStream(System.out, true, "UTF-8");
    for (Vertex vertex : g.V().toList())
      out.println(String.join("\t", "node", vertex.id().toString(), vertex.label(), escape(vertex.value("label"))));
    for (Edge edge : g.E().toList())
      out.println(String.join("\t", "edge", edge.id().toString(), edge.outVertex().id().toString(),
          edge.inVertex().id().toString(), edge.label()));
  }

  private static String escape(String text) {
    return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
  }
}

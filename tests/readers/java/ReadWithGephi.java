import java.io.File;
import org.gephi.graph.api.Edge;
import org.gephi.graph.api.Graph;
import org.gephi.graph.api.GraphController;
import org.gephi.graph.api.GraphModel;
import org.gephi.graph.api.Node;
import org.gephi.io.importer.api.Container;
import org.gephi.io.importer.api.EdgeMergeStrategy;
import org.gephi.io.importer.api.ImportController;
import org.gephi.io.importer.api.Issue;
import org.gephi.io.processor.plugin.DefaultProcessor;
import org.gephi.project.api.ProjectController;
import org.openide.util.Lookup;

/** Reads a file as Gephi does and prints `node ID LABEL` and `edge ID SOURCE TARGET LABEL WEIGHT` lines; issues to stderr. */
public class ReadWithGephi {
  public static void main(String[] arguments) throws Exception {
    ProjectController projects = Lookup.getDefault().lookup(ProjectController.class);
    projects.newProject();
    ImportController importer = Lookup.getDefault().lookup(ImportController.class);
    Container container = importer.importFile(new File(arguments[0]));
    container.getLoader().setEdgesMergeStrategy(EdgeMergeStrategy.NO_MERGE);
    container.closeLoader();
    for (java.util.Iterator<Issue> issues = container.getReport().getIssues(1000); issues.hasNext();) {
      Issue issue = issues.next();
      if (issue.getLevel().toInteger() > Issue.Level.INFO.toInteger()) System.err.println(issue.getMessage());
    }
    importer.process(container, new DefaultProcessor(), projects.getCurrentWorkspace());
    GraphModel model = Lookup.getDefault().lookup(GraphController.class).getGraphModel();
    Graph graph = model.getGraph();
    System.setOut(new java.io.PrintStream(System.out, true, "UTF-8"));
    for (Node node : graph.getNodes()) print("node", node.getId(), node.getLabel());
    for (Edge edge : graph.getEdges())
      print("edge", edge.getId(), edge.getSource().getId(), edge.getTarget().getId(), edge.getLabel(), edge.getWeight());
    System.exit(0);
  }

  private static void print(Object... fields) {
    StringBuilder line = new StringBuilder();
    for (Object field : fields) {
      String text = String.valueOf(field).replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r").replace("\t", "\\t");
      line.append(line.length() == 0 ? "" : "\t").append(text);
    }
    System.out.println(line);
  }
}

import java.nio.file.Path;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Runs Neo4j Community until standard input ends, so that it never outlives whoever started it.
 * Arguments: directory of the data, port (0 for any free one), password of the user neo4j.
 * Prints "READY port" once it answers.
 */
public class StartNeo4j {
    public static void main(String[] arguments) {
        // Whatever happens, the server's own threads must not keep the process alive.
        try {
            run(Path.of(arguments[0]), Integer.parseInt(arguments[1]), arguments[2]);
            System.exit(0);
        } catch (Exception exception) {
            exception.printStackTrace();
            System.exit(1);
        }
    }

    private static void run(Path data, int port, String password) throws Exception {
        var service = new DatabaseManagementServiceBuilder(data)
            .setConfig(BoltConnector.enabled, true)
            .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
            .setConfig(GraphDatabaseSettings.auth_enabled, true)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 256L * 1024 * 1024)
            .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        service.database("system").executeTransactionally(
            "CREATE OR REPLACE USER neo4j SET PASSWORD '" + password + "' CHANGE NOT REQUIRED");
        System.out.println("READY " + boltPort(service));
        while (System.in.read() != -1) {
            continue;
        }
    }

    private static int boltPort(DatabaseManagementService service) {
        return ((GraphDatabaseAPI) service.database("neo4j")).getDependencyResolver()
            .resolveDependency(ConnectorPortRegister.class).getLocalAddress(ConnectorType.BOLT).getPort();
    }
}

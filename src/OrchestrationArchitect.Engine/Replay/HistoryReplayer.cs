using Microsoft.Extensions.Logging.Abstractions;
using OrchestrationArchitect.Durable.Registration;
using OrchestrationArchitect.Engine.Execution;
using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Replay;

/// <summary>
/// Runs today's orchestrator code over yesterday's histories: a test that keeps a history of every released version
/// knows before the release whether runs under way will go on.
/// </summary>
public static class HistoryReplayer
{
    /// <summary>Replays a history from <see cref="DurableEngine.ExportHistory"/>.</summary>
    /// <param name="registry">Has the orchestration.</param>
    /// <param name="history">The JSON.</param>
    /// <exception cref="NonDeterminismException">The code does not follow it; names the first event that differs.</exception>
    /// <exception cref="System.Text.Json.JsonException">The text is no history.</exception>
    public static void Replay(DurableRegistry registry, string history)
    {
        ArgumentNullException.ThrowIfNull(registry);
        ArgumentNullException.ThrowIfNull(history);
        var file = HistoryFile.Read(history);
        var started = (ExecutionStarted)file.Events[0];
        var execution = new RunExecution(
            file.InstanceId, started, registry.FindOrchestration(started.Name), registry.Json, NullLogger.Instance, static () => { });
        execution.Replay(file.Events);
    }
}

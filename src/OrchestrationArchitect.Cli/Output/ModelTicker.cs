using OrchestrationArchitect.Runs.Progress;

namespace OrchestrationArchitect.Cli.Output;

/// <summary>One line on the terminal that shows what models are writing.</summary>
internal static class ModelTicker
{
    /// <summary>Shows a run's news until it is told to stop. Shows nothing where nobody watches.</summary>
    public static async Task ShowAsync(RunFeed feed, string runId, CancellationToken stop)
    {
        if (Console.IsErrorRedirected)
            return;
        try
        {
            await foreach (var news in feed.ListenAsync(runId, stop))
                await Console.Error.WriteAsync($"\r{news.CandidateId} writes the {news.Purpose}: {news.Characters:N0} characters   ");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            await Console.Error.WriteAsync($"\r{new string(' ', 70)}\r");
        }
    }
}

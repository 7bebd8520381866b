using OrchestrationArchitect.Prompts.Evaluation;

namespace OrchestrationArchitect.Cli.Output;

/// <summary>One line on the terminal that counts tests as they come out; gone when the last has.</summary>
internal sealed class EvaluationTicker : IProgress<EvaluationProgress>
{
    private readonly Lock _lock = new();
    private int _failed;
    private int _shown;

    /// <summary>A ticker where somebody watches; <see langword="null"/> elsewhere.</summary>
    public static EvaluationTicker? ForTerminal() => Console.IsErrorRedirected ? null : new EvaluationTicker();

    public void Report(EvaluationProgress value)
    {
        lock (_lock)
        {
            if (value.Test.Status is TestStatus.Failed or TestStatus.Error)
                _failed++;
            if (value.Completed < _shown)
                return;
            _shown = value.Completed;
            Console.Error.Write(value.Completed == value.Total
                ? $"\r{new string(' ', 60)}\r"
                : $"\r{value.Completed:N0} of {value.Total:N0} tests, {_failed:N0} failed ");
        }
    }
}

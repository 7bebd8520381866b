using System.Collections.Immutable;

namespace OrchestrationArchitect.Runs.Evaluation;

/// <summary>What a prompt's evaluators say of a document.</summary>
/// <param name="Results">Each evaluator's verdict, in the prompt's order.</param>
public sealed record EvaluationSummary(ImmutableArray<EvaluatorVerdict> Results)
{
    /// <summary>The share of evaluators that could be run and passed, 0 to 1; 1 when none could be run.</summary>
    public double PassShare
    {
        get
        {
            var run = Results.Count(result => result.Passed is not null);
            return run == 0 ? 1 : (double)Results.Count(result => result.Passed == true) / run;
        }
    }
}

/// <summary>An evaluator's verdict.</summary>
/// <param name="Name">The evaluator's name.</param>
/// <param name="Passed">Its verdict; <see langword="null"/> when it cannot be run here.</param>
/// <param name="Because">What it looked for and found.</param>
public sealed record EvaluatorVerdict(string Name, bool? Passed, string Because);

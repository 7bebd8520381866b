using OrchestrationArchitect.Design.Model;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Requests;

/// <summary>What a caller asks for: a scenario, and how its design is to be made. The body of a POST or a message.</summary>
public sealed record DesignRequest
{
    /// <summary>What is to be designed.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>Who drafts the candidates. Default: <see cref="GeneratorChoice.Rules"/>.</summary>
    public GeneratorChoice Generator { get; init; } = GeneratorChoice.Rules;

    /// <summary>Where the outcome is posted to; <see langword="null"/> for nowhere.</summary>
    public Uri? CallbackUrl { get; init; }

    /// <summary>How long the run may take; <see langword="null"/> leaves it to the host.</summary>
    public TimeSpan? Deadline { get; init; }

    /// <summary>What the run may spend on models; <see langword="null"/> leaves it to the host.</summary>
    public TokenBudget? Budget { get; init; }

    /// <summary>The most rounds in which the best candidate is refined, 0 to 5; <see langword="null"/> leaves it to the host.</summary>
    public int? Refinements { get; init; }
}

/// <summary>Who drafts the candidates.</summary>
public enum GeneratorChoice
{
    /// <summary>The deterministic rules: offline, no key.</summary>
    Rules,

    /// <summary>A language model.</summary>
    Model,

    /// <summary>Both, judged by the same evaluators, proof, simulation and critics.</summary>
    Both,
}

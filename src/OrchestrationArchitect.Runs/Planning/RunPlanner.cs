using OrchestrationArchitect.Prompts.Providers;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Generation;
using OrchestrationArchitect.Runs.Requests;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.Planning;

/// <summary>Plans runs by what was asked and what this host has and allows.</summary>
/// <param name="options">What the host allows.</param>
/// <param name="model">The model that is set up, if one is.</param>
public sealed class RunPlanner(RunOptions options, IModelProvider? model = null)
{
    /// <summary>The plan for a request that <see cref="Refusal"/> has nothing against.</summary>
    public RunPlan Plan(DesignRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);

        // Without a model `both` goes on with the rules; one failed candidate shows what was asked for and not there.
        var temperatures = model is null ? options.Temperatures[..1] : options.Temperatures;
        return new RunPlan(
            CandidatePlanner.Plan(request.Generator, temperatures),
            request.Deadline ?? options.Deadline,
            new TokenBudget(Least(request.Budget?.Tokens, options.Budget.Tokens), Least(request.Budget?.Usd, options.Budget.Usd)),
            Math.Min(request.Refinements ?? options.Refinements, options.Refinements),
            options.ModelCritics && model is not null && request.Generator != GeneratorChoice.Rules);
    }

    /// <summary>Why this host cannot take a request; <see langword="null"/> when it can.</summary>
    public GenerationFailure? Refusal(DesignRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Generator == GeneratorChoice.Model && model is null)
            return new GenerationFailure(DeadLetterReasons.GeneratorMissing, $"The generator 'model' was asked for. {MissingModel.Fix}");
        if (request.Deadline is { } deadline && (deadline <= TimeSpan.Zero || deadline > options.LatestDeadline))
            return Invalid($"The field 'deadline' must be above zero and at most {options.LatestDeadline.TotalHours:0.##} hours.");
        if (request.Budget is { Tokens: < 1 } or { Usd: <= 0 })
            return Invalid("The fields 'budget.tokens' and 'budget.usd' must be above zero.");
        if ((request.Budget?.Usd ?? options.Budget.Usd) is not null && request.Generator != GeneratorChoice.Rules && model is { Prices: null })
            return Invalid("A budget in US dollars needs the model's prices; this host has not been told them. Give 'budget.tokens' instead.");
        return request.Refinements is < 0 or > 5 ? Invalid("The field 'refinements' must be from 0 to 5.") : null;
    }

    private static GenerationFailure Invalid(string message) => new(DeadLetterReasons.InvalidRequest, message);

    private static T? Least<T>(T? asked, T? allowed)
        where T : struct, IComparable<T> =>
        (asked, allowed) is ({ } one, { } other) ? one.CompareTo(other) <= 0 ? one : other : asked ?? allowed;
}

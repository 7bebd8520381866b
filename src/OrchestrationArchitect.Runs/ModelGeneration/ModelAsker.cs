using OrchestrationArchitect.Prompts.Providers;
using OrchestrationArchitect.Runs.Activities;
using OrchestrationArchitect.Runs.DeadLetters;
using OrchestrationArchitect.Runs.Planning;
using OrchestrationArchitect.Runs.Progress;
using OrchestrationArchitect.Runs.Usage;

namespace OrchestrationArchitect.Runs.ModelGeneration;

/// <summary>
/// Makes one call within deadline and budget, keeps the answer, and says what to do when there is none. An answer that is
/// kept already is not paid for again: an activity may run twice, after a crash.
/// </summary>
internal sealed class ModelAsker(IModelProvider model, DraftStore drafts, RunFeed feed, RunOptions options, TimeProvider time)
{
    public async Task<Asked> AskAsync(Ask ask, CancellationToken cancellationToken)
    {
        var part = $"{ask.Purpose}-{ask.Round}.txt";
        if (await drafts.FindPartAsync(ask.Draft, part, cancellationToken) is { } kept)
            return new Asked.Answered(kept, new ModelCall(ask.Purpose, ModelCall.Answered) { FromCache = true, Attempt = ask.Attempt });

        var left = ask.Deadline - time.GetUtcNow();
        if (left <= TimeSpan.Zero)
            return new Asked.Stopped(DeadLetterReasons.DeadlineExceeded, $"The deadline passed before the model was asked for the {ask.Purpose}.", Call: null);
        var allowance = Allowance.Of(ask.Messages, ask.Budget, model.Prices);
        if (allowance.IsTooSmall)
            return OverBudget(ask, allowance, call: null);

        var started = time.GetTimestamp();
        try
        {
            var completion = await model.CompleteAsync(RequestOf(ask, allowance, left), cancellationToken);
            var call = CallOf(ask, completion, allowance) with { Duration = time.GetElapsedTime(started) };
            await drafts.PutPartAsync(ask.Draft, part, completion.Text, cancellationToken);
            return new Asked.Answered(completion.Text, call);
        }
        catch (ModelProviderException failure)
        {
            var call = CallOf(ask, failure) with { Duration = time.GetElapsedTime(started) };
            return Judge(ask, failure, allowance, call);
        }
    }

    private ModelRequest RequestOf(Ask ask, Allowance allowance, TimeSpan? left)
    {
        var parameters = ask.Prompt.ModelParameters;
        var most = Least(parameters.MaxTokens, allowance.OutputTokens);
        return new ModelRequest(ask.Messages, parameters with
        {
            Temperature = ask.Temperature ?? parameters.Temperature,
            MaxTokens = (int?)(most > int.MaxValue ? int.MaxValue : most),
        })
        {
            Model = ask.Prompt.Model,
            ResponseFormat = ask.Format,
            Sample = ask.Sample,
            Timeout = left,
            Progress = new Listener(feed, ask),
        };
    }

    private Asked Judge(Ask ask, ModelProviderException failure, Allowance allowance, ModelCall call)
    {
        if (failure.Reason == ModelFaults.Truncated)
        {
            // Cut at a limit that the budget set: asking again would be cut again.
            return ask.Budget.Less(ModelUsage.None.Plus([call])) is var rest && Allowance.Of(ask.Messages, rest, model.Prices).IsTooSmall
                ? OverBudget(ask, allowance, call)
                : new Asked.Unusable(failure.Message, call);
        }

        if (!failure.IsRetryable)
            return new Asked.Stopped(DeadLetterReasons.OfModel(failure.Reason), failure.Message, call);
        var heldBack = ModelFaults.IsHeldBack(failure.Reason);
        if (!heldBack && ask.Attempt >= options.ModelAttempts)
            return new Asked.Stopped(DeadLetterReasons.OfModel(failure.Reason), $"{failure.Message} (attempt {ask.Attempt} of {options.ModelAttempts})", call);
        var pause = PauseAfter(ask, failure.RetryAfter);
        return ask.Deadline is { } deadline && time.GetUtcNow() + pause >= deadline
            ? new Asked.Stopped(DeadLetterReasons.DeadlineExceeded, $"The deadline comes before the next attempt in {pause.TotalSeconds:0.#} s; the last one failed: {failure.Message}", call)
            : new Asked.Again(pause, failure.Message, call) { WasAttempt = !heldBack };
    }

    private static Asked.Stopped OverBudget(Ask ask, Allowance allowance, ModelCall? call) => new(
        DeadLetterReasons.BudgetExceeded,
        $"What is left of the budget ({ask.Budget}) does not last for the {ask.Purpose}: its prompt alone has about {allowance.InputTokens:N0} tokens.",
        call);

    // The server's own wish is a least; a part of the pause that differs from candidate to candidate keeps them apart.
    private TimeSpan PauseAfter(Ask ask, TimeSpan? wish)
    {
        var doubled = options.FirstPause * Math.Pow(2, ask.Attempt - 1);
        var pause = doubled > options.LongestPause ? options.LongestPause : doubled;
        var spread = 1 + (0.25 * (Spread.Of($"{ask.Draft.RunId}/{ask.Draft.CandidateId}/{ask.Purpose}/{ask.Attempt}")));
        return (wish > pause ? wish.Value : pause) * spread;
    }

    private static ModelCall CallOf(Ask ask, ModelCompletion completion, Allowance allowance) => new(ask.Purpose, ModelCall.Answered)
    {
        Model = completion.Model.Length == 0 ? null : completion.Model,
        InputTokens = completion.InputTokens ?? allowance.InputTokens,
        OutputTokens = completion.OutputTokens ?? Allowance.EstimateTokens(completion.Text),
        Estimated = completion.InputTokens is null,
        CostUsd = completion.CostUsd,
        FromCache = completion.FromCache,
        Attempt = ask.Attempt,
    };

    private static ModelCall CallOf(Ask ask, ModelProviderException failure) => new(ask.Purpose, failure.Reason)
    {
        InputTokens = failure.InputTokens ?? 0,
        OutputTokens = failure.OutputTokens ?? 0,
        CostUsd = failure.CostUsd,
        Attempt = ask.Attempt,
    };

    private static long? Least(long? one, long? other) => (one, other) is ({ } first, { } second) ? Math.Min(first, second) : one ?? other;

    private sealed class Listener(RunFeed feed, Ask ask) : IProgress<ModelProgress>
    {
        public void Report(ModelProgress value) =>
            feed.Publish(new RunNews(ask.Draft.RunId, ask.Draft.CandidateId, ask.Purpose, value.Characters, value.Piece));
    }
}

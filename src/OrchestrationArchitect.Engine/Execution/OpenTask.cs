using OrchestrationArchitect.Engine.History;

namespace OrchestrationArchitect.Engine.Execution;

/// <summary>A decision of the code that awaits its answer.</summary>
internal sealed class OpenTask
{
    private readonly TaskCompletionSource<Answer> _source = new();

    /// <summary>Its place in the history; known once the decision is recorded or found there.</summary>
    public long Id { get; private set; } = -1;

    /// <summary>The task of its call's first attempt.</summary>
    public long CallId { get; private set; } = -1;

    /// <summary>Whether an answer has come, even if it is held back.</summary>
    public bool IsAnswered { get; set; }

    public Task<Answer> Result => _source.Task;

    public void Identify(Decision decision)
    {
        Id = decision.Id;
        CallId = decision switch
        {
            TaskScheduled task => task.CallId,
            ChildCreated child => child.CallId,
            _ => decision.Id,
        };
    }

    public void Complete(Answer answer) => _source.TrySetResult(answer);

    public bool Cancel(CancellationToken token) => _source.TrySetCanceled(token);
}

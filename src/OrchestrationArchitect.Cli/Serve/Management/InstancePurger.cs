using Microsoft.AspNetCore.Http;
using OrchestrationArchitect.Durable.Client;
using OrchestrationArchitect.Runs.Artifacts;
using OrchestrationArchitect.Runs.Orchestrations;

namespace OrchestrationArchitect.Cli.Serve.Management;

/// <summary>Purges ended instances, and with a design run what it published.</summary>
/// <param name="client">The engine's client.</param>
/// <param name="artifacts">Where design runs publish; <see langword="null"/> on a host without any.</param>
internal sealed class InstancePurger(IOrchestrationClient client, IArtifactStore? artifacts)
{
    /// <summary><c>DELETE …/instances/{id}</c>: one under way stays, and none is counted.</summary>
    public static async Task<IResult> PurgeOneAsync(string id, InstancePurger purger, CancellationToken stop) =>
        await purger.OneAsync(id, stop) switch
        {
            ControlOutcome.NotFound => Results.NotFound(),
            ControlOutcome.Accepted => Purged(1),
            _ => Purged(0),
        };

    /// <summary><c>DELETE …/instances?createdTimeFrom=&amp;createdTimeTo=&amp;runtimeStatus=</c>: 404 if nothing was purged.</summary>
    public static Task<IResult> PurgeAllAsync(HttpRequest request, InstancePurger purger, CancellationToken stop) => Refusals.CatchAsync(async () =>
    {
        var query = new QueryValues(request.Query);
        if (query.Time("createdTimeFrom") is not { } from)
            return Answers.BadRequest("Please provide value for 'createdTimeFrom' parameter.");
        var statuses = query.Statuses("runtimeStatus");
        var filter = new PurgeFilter
        {
            CreatedFrom = from,
            CreatedTo = query.Time("createdTimeTo"),
            Statuses = [.. (statuses ?? []).Where(status => status.IsEnded())],
        };
        // Asked for statuses alone that nothing ended has: no filter at all would mean the opposite.
        var count = statuses is not null && filter.Statuses.IsEmpty ? 0 : await purger.AllAsync(filter, stop);
        return count == 0 ? Results.NotFound() : Purged(count);
    });

    private async Task<ControlOutcome> OneAsync(string id, CancellationToken stop)
    {
        var state = await client.GetAsync(id, InstanceDetail.Status, stop);
        var outcome = await client.PurgeAsync(id, stop);
        if (outcome == ControlOutcome.Accepted && state is { Name: RunReferences.DesignRunName } && artifacts is not null)
            await artifacts.DeleteAsync(id, prefix: "", stop);
        return outcome;
    }

    private async Task<int> AllAsync(PurgeFilter filter, CancellationToken stop)
    {
        var designs = artifacts is null ? [] : await DesignRunsAsync(filter, stop);
        var count = await client.PurgeAsync(filter, stop);
        foreach (var id in designs)
        {
            if (await client.GetAsync(id, InstanceDetail.Status, stop) is null)
                await artifacts!.DeleteAsync(id, prefix: "", stop);
        }

        return count;
    }

    private async Task<List<string>> DesignRunsAsync(PurgeFilter filter, CancellationToken stop)
    {
        List<string> found = [];
        var query = new InstanceQuery
        {
            Name = RunReferences.DesignRunName,
            Statuses = filter.Statuses.IsEmpty ? [InstanceStatus.Completed, InstanceStatus.Failed, InstanceStatus.Terminated] : filter.Statuses,
            CreatedFrom = filter.CreatedFrom,
            CreatedTo = filter.CreatedTo,
            PageSize = 1_000,
        };
        do
        {
            var page = await client.ListAsync(query, stop);
            found.AddRange(page.Instances.Select(state => state.InstanceId));
            query = query with { ContinuationToken = page.ContinuationToken };
        }
        while (query.ContinuationToken is not null);
        return found;
    }

    private static IResult Purged(int count) => Results.Json(new { instancesDeleted = count });
}

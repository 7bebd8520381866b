using System.Collections.Immutable;
using Microsoft.DurableTask.Client;
using OrchestrationArchitect.Durable.Client;

namespace OrchestrationArchitect.Functions.Client;

/// <summary>Lists instances. Durable Functions cannot filter by name, so pages are read until one is filled.</summary>
internal static class InstanceLister
{
    /// <summary>
    /// The most backend pages read for one of ours; past it a shorter page with a token goes out, so that a search for
    /// a rare name cannot hold a request for long.
    /// </summary>
    private const int MostPages = 20;

    public static async Task<InstancePage> ListAsync(
        DurableTaskClient client, InstanceQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        var found = ImmutableArray.CreateBuilder<InstanceState>();
        var token = query.ContinuationToken;
        for (var pages = 0; pages < MostPages; pages++)
        {
            var filter = new OrchestrationQuery(
                query.CreatedFrom,
                query.CreatedTo,
                query.Statuses.IsEmpty ? null : [.. query.Statuses.Select(InstanceMapping.ToDurable)],
                TaskHubNames: null,
                query.IdPrefix,
                query.PageSize - found.Count,
                query.Detail == InstanceDetail.InputAndOutput,
                token);
            await using var reader = client.GetAllInstancesAsync(filter).AsPages(token, query.PageSize - found.Count)
                .GetAsyncEnumerator(cancellationToken);
            if (!await reader.MoveNextAsync())
            {
                token = null;
                break;
            }

            found.AddRange(reader.Current.Values
                .Where(one => query.Name is null || one.Name == query.Name)
                .Select(one => InstanceMapping.ToState(one, query.Detail)));
            token = string.IsNullOrEmpty(reader.Current.ContinuationToken) ? null : reader.Current.ContinuationToken;
            if (token is null || found.Count >= query.PageSize)
                break;
        }

        return new InstancePage([.. found.OrderByDescending(one => one.CreatedAt)], token);
    }
}

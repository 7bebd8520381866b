using Microsoft.AspNetCore.Http;

namespace OrchestrationArchitect.Runs.Http;

/// <summary>Where the host that answers a request lets instances be watched and steered.</summary>
public interface IManagementAddresses
{
    /// <summary>The addresses of an instance, as the caller of the request may use them.</summary>
    ManagementPayload Of(HttpRequest request, string instanceId);
}

/// <summary>A management API at the address that the request came to, without keys: the local host's.</summary>
public sealed class RequestManagementAddresses : IManagementAddresses
{
    /// <inheritdoc/>
    public ManagementPayload Of(HttpRequest request, string instanceId)
    {
        ArgumentNullException.ThrowIfNull(request);
        return ManagementPayload.For($"{request.Scheme}://{request.Host}", instanceId);
    }
}

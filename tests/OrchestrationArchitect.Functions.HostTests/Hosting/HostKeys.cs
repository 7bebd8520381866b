using Azure.Storage.Blobs;

namespace OrchestrationArchitect.Functions.HostTests.Hosting;

/// <summary>The keys of a test's host, put where the host keeps them before it makes its own.</summary>
internal static class HostKeys
{
    /// <summary>The value of the function key and of the Durable extension's system key.</summary>
    public const string Value = "key-of-the-test";

    /// <summary>Stores them for a host id.</summary>
    public static async Task StoreAsync(string hostId)
    {
        var container = new BlobContainerClient(FunctionsHost.Storage, "azure-webjobs-secrets");
        await container.CreateIfNotExistsAsync();
        var key = $$"""{"value":"{{Value}}","encrypted":false,"name":""";
        await container.GetBlobClient($"{hostId}/host.json").UploadAsync(
            BinaryData.FromString($$"""
                {"masterKey":{{key}}"master"},"functionKeys":[{{key}}"default"}],"systemKeys":[{{key}}"durabletask_extension"}],
                "hostName":"localhost","instanceId":"test","source":"runtime","decryptionKeyId":""}
                """),
            overwrite: true);
    }
}

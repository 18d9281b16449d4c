package studio.rushes.adapter.firestore;

import com.google.api.gax.rpc.BidiStreamingCallable;
import com.google.api.gax.rpc.ServerStreamingCallable;
import com.google.api.gax.rpc.UnaryCallable;
import com.google.cloud.firestore.spi.v1.FirestoreRpc;
import com.google.cloud.firestore.v1.FirestoreClient.ListCollectionIdsPagedResponse;
import com.google.cloud.firestore.v1.FirestoreClient.ListDocumentsPagedResponse;
import com.google.cloud.firestore.v1.FirestoreClient.PartitionQueryPagedResponse;
import com.google.cloud.firestore.v1.stub.FirestoreStub;
import com.google.firestore.v1.BatchGetDocumentsRequest;
import com.google.firestore.v1.BatchGetDocumentsResponse;
import com.google.firestore.v1.BatchWriteRequest;
import com.google.firestore.v1.BatchWriteResponse;
import com.google.firestore.v1.BeginTransactionRequest;
import com.google.firestore.v1.BeginTransactionResponse;
import com.google.firestore.v1.CommitRequest;
import com.google.firestore.v1.CommitResponse;
import com.google.firestore.v1.ExecutePipelineRequest;
import com.google.firestore.v1.ExecutePipelineResponse;
import com.google.firestore.v1.ListCollectionIdsRequest;
import com.google.firestore.v1.ListDocumentsRequest;
import com.google.firestore.v1.ListenRequest;
import com.google.firestore.v1.ListenResponse;
import com.google.firestore.v1.PartitionQueryRequest;
import com.google.firestore.v1.RollbackRequest;
import com.google.firestore.v1.RunAggregationQueryRequest;
import com.google.firestore.v1.RunAggregationQueryResponse;
import com.google.firestore.v1.RunQueryRequest;
import com.google.firestore.v1.RunQueryResponse;
import com.google.protobuf.Empty;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The library's calls over a line that is ours. Left to itself the library lets a variable of the
 * environment choose its line, and then nobody else can take it up again sooner after it fell.
 */
final class Calls implements FirestoreRpc {
    private final FirestoreStub stub;
    private final ScheduledExecutorService executor;

    /**
     * @param executor on which the library waits between two tries; ends with the calls
     */
    Calls(FirestoreStub stub, ScheduledExecutorService executor) {
        this.stub = stub;
        this.executor = executor;
    }

    @Override
    public UnaryCallable<CommitRequest, CommitResponse> commitCallable() {
        return stub.commitCallable();
    }

    @Override
    public UnaryCallable<BatchWriteRequest, BatchWriteResponse> batchWriteCallable() {
        return stub.batchWriteCallable();
    }

    @Override
    public ServerStreamingCallable<BatchGetDocumentsRequest, BatchGetDocumentsResponse>
            batchGetDocumentsCallable() {
        return stub.batchGetDocumentsCallable();
    }

    @Override
    public ServerStreamingCallable<RunQueryRequest, RunQueryResponse> runQueryCallable() {
        return stub.runQueryCallable();
    }

    @Override
    public ServerStreamingCallable<ExecutePipelineRequest, ExecutePipelineResponse>
            executePipelineCallable() {
        return stub.executePipelineCallable();
    }

    @Override
    public ServerStreamingCallable<RunAggregationQueryRequest, RunAggregationQueryResponse>
            runAggregationQueryCallable() {
        return stub.runAggregationQueryCallable();
    }

    @Override
    public UnaryCallable<BeginTransactionRequest, BeginTransactionResponse>
            beginTransactionCallable() {
        return stub.beginTransactionCallable();
    }

    @Override
    public UnaryCallable<RollbackRequest, Empty> rollbackCallable() {
        return stub.rollbackCallable();
    }

    @Override
    public UnaryCallable<ListCollectionIdsRequest, ListCollectionIdsPagedResponse>
            listCollectionIdsPagedCallable() {
        return stub.listCollectionIdsPagedCallable();
    }

    @Override
    public UnaryCallable<PartitionQueryRequest, PartitionQueryPagedResponse>
            partitionQueryPagedCallable() {
        return stub.partitionQueryPagedCallable();
    }

    @Override
    public UnaryCallable<ListDocumentsRequest, ListDocumentsPagedResponse>
            listDocumentsPagedCallable() {
        return stub.listDocumentsPagedCallable();
    }

    @Override
    public BidiStreamingCallable<ListenRequest, ListenResponse> listenCallable() {
        return stub.listenCallable();
    }

    @Override
    public ScheduledExecutorService getExecutor() {
        return executor;
    }

    @Override
    public void close() {
        shutdownNow();
    }

    @Override
    public void shutdown() {
        shutdownNow();
    }

    @Override
    public void shutdownNow() {
        stub.shutdownNow();
        executor.shutdownNow();
    }
}
